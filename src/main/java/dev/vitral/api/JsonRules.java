package dev.vitral.api;

import dev.vitral.shared.DecimalText;
import java.math.BigDecimal;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON as the contract has it: decimals out as plain strings, in as numbers or strings; what is not known is refused rather than dropped. */
@Configuration
class JsonRules {
    @Bean
    JsonMapperBuilderCustomizer contractJson() {
        return builder -> builder.addModule(new SimpleModule("vitral-decimals")
                        .addSerializer(BigDecimal.class, new DecimalOut())
                        .addDeserializer(BigDecimal.class, new DecimalIn()))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }

    private static final class DecimalOut extends StdSerializer<BigDecimal> {
        DecimalOut() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toPlainString());
        }
    }

    private static final class DecimalIn extends StdDeserializer<BigDecimal> {
        DecimalIn() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser in, DeserializationContext context) {
            JsonToken token = in.currentToken();
            if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, in);
            }
            try {
                // The text, not the parsed number: a float token would lose digits, and its exponent is checked before anything expands it.
                return DecimalText.parse(in.getString());
            } catch (NumberFormatException e) {
                throw context.weirdStringException("", BigDecimal.class, "no decimal within the limits");
            }
        }
    }
}
