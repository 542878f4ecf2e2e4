package dev.vitral.quoting;

import dev.vitral.quoting.design.DesignException;
import dev.vitral.quoting.design.WindowTemplate;
import dev.vitral.shared.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes templates whole: with the templates that they contain, each made once. */
@Service
class TemplateDesigns {
    private final Templates templates;

    TemplateDesigns(Templates templates) {
        this.templates = templates;
    }

    /**
     * The template as it is written now.
     *
     * @throws DesignException for a formula over an unknown name, a part that contains the whole, or parts too deep
     * @throws Problem for a part that is not there
     */
    WindowTemplate draft(Template template) {
        return new Making().of(template);
    }

    /**
     * The templates as they are written now, by code; what several of them contain is read and made once.
     *
     * @throws DesignException as above
     * @throws Problem as above
     */
    Map<String, WindowTemplate> drafts(Collection<Template> together) {
        Making making = new Making();
        for (Template template : together) {
            if (!making.made.containsKey(template.getCode())) {
                making.made.put(template.getCode(), making.of(template));
            }
        }
        return Map.copyOf(making.made);
    }

    /** One making: what is being made now, outermost first, and what was made already. */
    private final class Making implements PartLookup {
        private final Set<String> open = new LinkedHashSet<>();
        private final Map<String, WindowTemplate> made = new HashMap<>();

        WindowTemplate of(Template template) {
            if (!open.add(template.getCode())) {
                throw DesignException.cycle(String.join(" › ", open) + " › " + template.getCode());
            }
            WindowTemplate design = template.design(this);
            open.remove(template.getCode());
            return design;
        }

        @Override
        public WindowTemplate find(String code, @Nullable Integer version) {
            WindowTemplate known = made.get(code);
            if (known != null) {
                return known;
            }
            Template part = templates.findByCode(code).filter(t -> !t.isDeleted()).orElseThrow(() -> Problem.invalid("parts", "template.notFound", code));
            WindowTemplate design = of(part);
            made.put(code, design);
            return design;
        }
    }
}
