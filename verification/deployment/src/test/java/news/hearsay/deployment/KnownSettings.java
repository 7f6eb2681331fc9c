package news.hearsay.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings that the modules and Spring Boot declare, from the configuration metadata that the compiler writes from
 * {@code @ConfigurationProperties}.
 */
record KnownSettings(List<Setting> settings) {

    /** Modules whose settings several services have. */
    private static final Set<String> SHARED = Set.of("platform", "fetch");

    /**
     * One setting.
     *
     * @param owner the module of Hearsay that declares it, or {@code spring}
     * @param isMap whether any name may follow its own
     */
    record Setting(String name, String owner, boolean isMap) {

        private boolean isSetBy(String variable) {
            String upper = name.toUpperCase(Locale.ROOT).replace('.', '_');
            return List.of(upper.replace('-', '_'), upper.replace("-", "")).stream()
                    .anyMatch(own -> variable.equals(own) || isMap && variable.startsWith(own + "_"));
        }
    }

    static KnownSettings fromClassPath() throws IOException {
        List<Setting> settings = new ArrayList<>();
        for (URL url : Collections.list(
                KnownSettings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream in = url.openStream()) {
                for (JsonNode property : JsonMapper.shared().readTree(in).path("properties")) {
                    String type = property.path("type").asString("");
                    settings.add(new Setting(
                            property.path("name").asString(),
                            owner(url.toString()),
                            type.startsWith("java.util.Map<")));
                }
            }
        }
        return new KnownSettings(settings);
    }

    /** Returns the module of a folder {@code …/module/target/classes} or a jar {@code module-version.jar}. */
    private static String owner(String url) {
        String path = url.replaceFirst("/target/.*", "").replaceFirst("!?/META-INF/.*", "");
        String module = path.substring(path.lastIndexOf('/') + 1).replaceFirst("-\\d.*\\.jar$", "");
        return module.startsWith("spring-") ? "spring" : module;
    }

    /** Returns whether an environment variable sets something in the service of a module. */
    boolean hasVariable(String variable, String module) {
        return settings.stream()
                .filter(setting -> setting.isSetBy(variable))
                .anyMatch(setting -> setting.owner().equals(module)
                        || setting.owner().equals("spring")
                        || SHARED.contains(setting.owner()));
    }
}
