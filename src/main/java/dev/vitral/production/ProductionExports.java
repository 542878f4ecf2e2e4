package dev.vitral.production;

import dev.vitral.shared.ExportedList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of production that can be taken along as files. */
@Configuration(proxyBeanMethods = false)
class ProductionExports {
    @Bean
    ExportedList<OffcutRow> exportedOffcuts(Offcuts offcuts) {
        return ExportedList.of("offcut", offcuts::list, offcuts::count, OffcutRow.class, OffcutRow::id).with("longestMm", OffcutRow::size);
    }
}
