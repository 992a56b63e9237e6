package org.kindred.kernel.value;

/** The port for JSON: UTF-8 bytes to {@link Value} and back. Members keep their order; no white space is written. */
public interface Json {

    /** The value as compact UTF-8 JSON. */
    byte[] write(Value value);

    /**
     * Reads one JSON document.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if it is not JSON, or has a member twice; the detail names line and column
     */
    Value read(byte[] json);
}
