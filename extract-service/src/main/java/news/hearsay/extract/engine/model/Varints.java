package news.hearsay.extract.engine.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Numbers from 0 in groups of seven bits, the lowest first (LEB128). */
public final class Varints {

    private Varints() {}

    public static void write(long value, DataOutput out) throws IOException {
        long rest = value;
        while (rest > 0x7f) {
            out.writeByte((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    /** Reads a number that {@link #write} has written. */
    public static long read(DataInput in) throws IOException {
        long value = 0;
        int shift = 0;
        while (true) {
            byte group = in.readByte();
            value |= (long) (group & 0x7f) << shift;
            if (group >= 0) {
                return value;
            }
            shift += 7;
        }
    }
}
