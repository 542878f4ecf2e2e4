package dev.vitral.quoting;

import org.springframework.data.jpa.repository.JpaRepository;

interface WhatIfRecords extends JpaRepository<WhatIf, Long> {}
