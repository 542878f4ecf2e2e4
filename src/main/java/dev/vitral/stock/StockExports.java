package dev.vitral.stock;

import dev.vitral.shared.ExportedList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of the stock that can be taken along as files. */
@Configuration(proxyBeanMethods = false)
class StockExports {
    @Bean
    ExportedList<MovementRow> exportedMovements(StockQueries queries) {
        return ExportedList.of("movement", queries::list, queries::count, MovementRow.class, MovementRow::id)
                .with("quantity", MovementRow::changeQuantity)
                .with("value", MovementRow::changeValue);
    }

    @Bean
    ExportedList<StockRow> exportedStock(StockOnHand stock) {
        return ExportedList.of("stock", stock::list, stock::count, StockRow.class, StockRow::productId)
                .with("code", StockRow::productCode);
    }

    @Bean
    ExportedList<TransferRow> exportedTransfers(StockTransfers transfers) {
        return ExportedList.of("transfer", transfers::list, transfers::count, TransferRow.class, TransferRow::id);
    }
}
