package dev.vitral.jobs.rest;

import dev.vitral.api.Languages;
import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.jobs.Job;
import dev.vitral.jobs.JobState;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/jobs}: background work to watch, cancel and fetch the result of; what starts one answers with its id. */
@RestController
@RequestMapping("/api/v1/jobs")
@Tag(name = "jobs")
class JobController {
    private final Jobs jobs;
    private final Texts texts;

    JobController(Jobs jobs, Texts texts) {
        this.jobs = jobs;
        this.texts = texts;
    }

    /** A job; {@code total} is null while unknown, {@code file} the name of what {@code /file} gives. */
    record JobJson(
            long id,
            String kind,
            String title,
            JobState state,
            String owner,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            long done,
            @Nullable Long total,
            String summary,
            @Nullable String file) {}

    @GetMapping
    @Operation(summary = "One's own jobs, newest first; managers see all")
    Page<JobJson> list(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        ListRequest wanted = Paging.of(parameters);
        return Page.of(wanted, jobs.list(wanted), jobs.count(wanted), job -> json(job, request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far the job is")
    JobJson one(@PathVariable long id, HttpServletRequest request) {
        return json(jobs.find(id).orElseThrow(() -> Problem.notFound("job", id)), request);
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Ask for its end; one that is over stays as it is")
    JobJson cancel(@PathVariable long id, HttpServletRequest request) {
        return json(jobs.cancel(id), request);
    }

    @GetMapping("/{id}/file")
    @Operation(summary = "What the job made, for seven days")
    ResponseEntity<Resource> file(@PathVariable long id) {
        Jobs.Output file = jobs.file(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .body(new FileSystemResource(file.path()));
    }

    private JobJson json(Job job, HttpServletRequest request) {
        return new JobJson(
                job.id(),
                job.kind(),
                job.title(),
                job.state(),
                job.owner(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.done(),
                job.total(),
                job.summary(texts, Languages.of(request)),
                job.fileName());
    }
}
