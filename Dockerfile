# The image of one service: docker build --build-arg MODULE=ingest-service --build-arg PORT=8080 .
# docker-compose.yml builds all six. The jar is built first, by ./mvnw package.

# The layers of the jar, those that change least often first: a new version of Hearsay replaces only the last layer.
FROM eclipse-temurin:25-jre AS layers
ARG MODULE
WORKDIR /layers
COPY ${MODULE}/target/${MODULE}-*-exec.jar service.jar
RUN java -Djarmode=tools -jar service.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre
ARG PORT
RUN useradd --system --no-create-home --uid 10001 hearsay
WORKDIR /service
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
USER 10001
# A container's loopback interface cannot be reached from outside it. The command that runs the container decides which ports are published.
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=${PORT} JAVA_OPTS=-XX:MaxRAMPercentage=75
EXPOSE ${PORT}
HEALTHCHECK --interval=5s --timeout=4s --start-period=180s --retries=12 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-$SERVER_PORT} && printf \"$0\" >&3 && head -n 1 <&3 | grep -q ' 200'", \
    "GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["bash", "-c", "exec java $JAVA_OPTS --enable-native-access=ALL-UNNAMED -jar service.jar \"$@\"", "service"]
