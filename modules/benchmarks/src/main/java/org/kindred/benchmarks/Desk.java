package org.kindred.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.kindred.benchmarks.service.Service;

/** Hands files in at a service, as an editor does, and looks after the jobs that come of it. */
final class Desk implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("\"state\":\"([^\"]+)\"");
    private static final Pattern HEAP = Pattern.compile("memory_usedHeap_bytes\\S* ([0-9.E]+)");
    private static final Pattern COUNTS = Pattern.compile("\"counts\":\\{([^}]*)\\}");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Service service;

    Desk(Service service) {
        this.service = service;
    }

    /**
     * A job that has ended.
     *
     * @param seconds from the first byte of its file to its end
     * @param heap    the most that was in use meanwhile, looked at once a second, in bytes
     * @param counts  how many things became of what
     */
    record Done(double seconds, double heap, String counts) {
    }

    /** Hands in a file, and waits until its job has ended well. */
    Done take(Path file, String type, String query) throws IOException {
        long before = System.nanoTime();
        var request = asked("/api/v1/manage/import" + query).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofFile(file));
        String job = "/api/v1/manage/jobs/" + word(ID, send(request));
        double heap = 0;
        String told = get(job);
        for (; isUnderWay(told); told = get(job)) {
            heap = Math.max(heap, heap());
            pause();
        }
        if (!word(STATE, told).equals("done")) {
            throw new IOException("the import ended otherwise: " + told.substring(0, Math.min(1000, told.length())));
        }
        return new Done((System.nanoTime() - before) / 1e9, heap, word(COUNTS, told));
    }

    private static boolean isUnderWay(String job) {
        String state = word(STATE, job);
        return state.equals("waiting") || state.equals("running");
    }

    /** What its virtual machine has in use, in bytes, rubbish included. */
    double heap() throws IOException {
        return Double.parseDouble(word(HEAP, get("/metrics")));
    }

    private String get(String path) throws IOException {
        return send(asked(path));
    }

    private HttpRequest.Builder asked(String path) {
        var address = URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + service.port() + path);
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + Edits.TOKEN);
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while measuring", e);
        }
    }

    private static String word(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while measuring", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
