package news.hearsay.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.UUID;

/**
 * A server's key and certificate for 127.0.0.1, created by the JDK's keytool, in the formats that servers and clients
 * read.
 *
 * @param keyStore a PKCS 12 file with key and certificate
 * @param certificate the certificate as PEM, for clients
 * @param key the private key as PEM, readable by its owner only
 * @param password the password of the key store
 */
record TestCertificate(Path keyStore, Path certificate, Path key, String password) {

    static final String SUBJECT = "CN=hearsay-test";
    private static final String ALIAS = "server";

    static TestCertificate make(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        String password = UUID.randomUUID().toString();
        Path keyStore = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "2",
                        "-dname",
                        SUBJECT,
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keyStore.toString(),
                        "-storepass",
                        password)
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool: " + output);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            store.load(in, password.toCharArray());
        }
        Key key = store.getKey(ALIAS, password.toCharArray());
        Path keyFile = Files.createFile(
                folder.resolve("server.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new TestCertificate(
                keyStore,
                Files.writeString(
                        folder.resolve("server.crt"),
                        pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded())),
                Files.writeString(keyFile, pem("PRIVATE KEY", key.getEncoded())),
                password);
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der));
    }
}
