package dev.vitral.quoting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TemplateVersions extends JpaRepository<TemplateVersion, Long> {
    @Query("select v from TemplateVersion v join fetch v.template t where t.code = :code and v.number = :number")
    Optional<TemplateVersion> findByCode(String code, int number);

    /** More than asked for where templates have been published a different number of times. */
    @Query("select v from TemplateVersion v join fetch v.template t where t.code in :codes and v.number in :numbers")
    List<TemplateVersion> findByCodes(Collection<String> codes, Collection<Integer> numbers);

    @Query("select new dev.vitral.quoting.PublishedVersion(v.number, v.publishedAt, v.publishedBy, v.remark) from TemplateVersion v"
            + " where v.template.id = :template order by v.number desc limit 100")
    List<PublishedVersion> newest(long template);
}
