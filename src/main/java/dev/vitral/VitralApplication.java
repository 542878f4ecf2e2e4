package dev.vitral;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The Spring application; {@link Vitral} is the command that opens the installation before it. */
@SpringBootApplication
@ConfigurationPropertiesScan
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("vitral.css")
@Viewport("width=device-width, initial-scale=1")
public class VitralApplication implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;
}
