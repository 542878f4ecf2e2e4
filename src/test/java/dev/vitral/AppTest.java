package dev.vitral;

import dev.vitral.jobs.SlowWork;
import dev.vitral.production.WorkSamples;
import dev.vitral.purchasing.PurchaseSamples;
import dev.vitral.stock.DayCloseSamples;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a real MariaDB; one context serves all database, screen and REST tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = {VitralApplication.class, Samples.class, Api.class, SlowWork.class, PurchaseSamples.class, DayCloseSamples.class, WorkSamples.class})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
public @interface AppTest {}
