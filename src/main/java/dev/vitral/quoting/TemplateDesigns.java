package dev.vitral.quoting;

import dev.vitral.quoting.design.DesignException;
import dev.vitral.quoting.design.WindowTemplate;
import dev.vitral.shared.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes templates whole, as they are written now or as they were published: with the templates that they contain, each made once. */
@Service
class TemplateDesigns {
    /** Parts of the first versions, which the migration made, name none: all of those were the first. */
    private static final int FIRST = 1;

    private final Templates templates;
    private final TemplateVersions versions;

    TemplateDesigns(Templates templates, TemplateVersions versions) {
        this.templates = templates;
        this.versions = versions;
    }

    /**
     * The template as it is written now.
     *
     * @throws DesignException for a formula over an unknown name, a part that contains the whole, or parts too deep
     * @throws Problem for a part that is not there
     */
    WindowTemplate draft(Template template) {
        return new Making().written(template);
    }

    /**
     * The document as it would be published: its parts by the versions that they name.
     *
     * @throws DesignException as above
     * @throws Problem as above
     */
    WindowTemplate published(TemplateDocument document) {
        return document.design(new Making()::pinned);
    }

    /**
     * What the keys mean; what several of them contain is read and made once.
     *
     * @param together the templates that are named, by code
     * @throws DesignException as above
     * @throws Problem as above, and template.versionNotFound
     */
    Map<VersionKey, WindowTemplate> of(Collection<VersionKey> keys, Map<String, Template> together) {
        Making making = new Making();
        List<VersionKey> published = keys.stream().filter(VersionKey::isPublished).toList();
        if (!published.isEmpty()) {
            versions.findByCodes(published.stream().map(VersionKey::code).toList(), published.stream().map(VersionKey::number).distinct().toList())
                    .forEach(version -> making.read.put(new VersionKey(version.getTemplate().getCode(), version.getNumber()), version));
        }
        Map<VersionKey, WindowTemplate> whole = new HashMap<>();
        for (VersionKey key : keys) {
            Template template = together.get(key.code());
            if (key.isPublished()) {
                whole.put(key, making.pinned(key.code(), key.number()));
            } else if (template != null) {
                whole.put(key, making.written(template));
            }
        }
        return Map.copyOf(whole);
    }

    /** One making: what is being made now, outermost first, what was made already, and what was read for it. */
    private final class Making implements PartLookup {
        private final Set<String> open = new LinkedHashSet<>();
        private final Map<VersionKey, WindowTemplate> made = new HashMap<>();
        private final Map<VersionKey, TemplateVersion> read = new HashMap<>();

        WindowTemplate written(Template template) {
            VersionKey key = new VersionKey(template.getCode(), VersionKey.WRITTEN);
            WindowTemplate known = made.get(key);
            if (known != null) {
                return known;
            }
            if (!open.add(template.getCode())) {
                throw DesignException.cycle(String.join(" › ", open) + " › " + template.getCode());
            }
            WindowTemplate design = template.design(this);
            open.remove(template.getCode());
            made.put(key, design);
            return design;
        }

        @Override
        public WindowTemplate find(String code, @Nullable Integer version) {
            VersionKey key = new VersionKey(code, VersionKey.WRITTEN);
            WindowTemplate known = made.get(key);
            if (known != null) {
                return known;
            }
            return written(templates.findByCode(code).filter(t -> !t.isDeleted()).orElseThrow(() -> Problem.invalid("parts", "template.notFound", code)));
        }

        /** Published versions name only what was published before, so that none can contain itself. */
        WindowTemplate pinned(String code, @Nullable Integer version) {
            VersionKey key = new VersionKey(code, version == null ? FIRST : version);
            WindowTemplate known = made.get(key);
            if (known != null) {
                return known;
            }
            TemplateVersion found = read.get(key);
            TemplateVersion part = found != null
                    ? found
                    : versions.findByCode(code, key.number()).orElseThrow(() -> Problem.invalid("templateVersion", "template.versionNotFound", code, key.number()));
            WindowTemplate design = part.document().design(this::pinned);
            made.put(key, design);
            return design;
        }
    }
}
