package dev.vitral.catalog;

import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import org.springframework.stereotype.Service;

/** The finishes with their price factors (CAT-10); a quotation keeps the code and the factor that it used. */
@Service
public class FinishData extends ReferenceData<FinishRow, Finish> {
    private final Finishes finishes;

    FinishData(Lists lists, Finishes finishes) {
        super("finish", lists, ReferenceLists.FINISHES, finishes);
        this.finishes = finishes;
    }

    @Override
    void check(Finish finish) {
        finishes.findByCode(finish.getCode()).filter(other -> isOther(other, finish)).ifPresent(other -> {
            throw Problem.invalid("code", other.isDeleted() ? "finish.codeInTrash" : "finish.codeTaken", finish.getCode());
        });
    }
}
