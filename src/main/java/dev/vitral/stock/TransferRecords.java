package dev.vitral.stock;

import org.springframework.data.jpa.repository.JpaRepository;

interface TransferRecords extends JpaRepository<StockTransfer, Long> {}
