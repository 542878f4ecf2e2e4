package dev.vitral.quoting.ui;

import dev.vitral.jobs.Jobs;
import dev.vitral.quoting.CustomerLinks;
import dev.vitral.quoting.QuotationPost;
import dev.vitral.shared.Idempotency;
import org.springframework.stereotype.Component;

/** The doors by which a clerk reaches the customer of a quotation. */
@Component
record CustomerDesk(CustomerLinks links, QuotationPost post, Jobs jobs, Idempotency idempotency) {}
