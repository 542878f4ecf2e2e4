package dev.vitral.quoting;

import dev.vitral.shared.ExportedList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of quoting that can be taken along as files. */
@Configuration(proxyBeanMethods = false)
class QuotingExports {
    @Bean
    ExportedList<QuotationRow> exportedQuotations(Quotations quotations) {
        return ExportedList.of("quotation", quotations::list, quotations::count, QuotationRow.class, QuotationRow::id);
    }

    @Bean
    ExportedList<TemplateRow> exportedTemplates(TemplateCatalog templates) {
        return ExportedList.of("template", templates::list, templates::count, TemplateRow.class, TemplateRow::id);
    }
}
