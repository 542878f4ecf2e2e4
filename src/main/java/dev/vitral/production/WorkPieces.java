package dev.vitral.production;

import org.springframework.data.jpa.repository.JpaRepository;

interface WorkPieces extends JpaRepository<WorkPiece, Long> {}
