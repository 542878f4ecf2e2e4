package dev.vitral.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

interface ShopPricings extends JpaRepository<ShopPricing, Long> {}
