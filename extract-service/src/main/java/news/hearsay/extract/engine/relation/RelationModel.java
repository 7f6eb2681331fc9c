package news.hearsay.extract.engine.relation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import news.hearsay.extract.engine.model.LinearModel;

/**
 * The trained parameters of the second stage.
 *
 * @param cues scores a token as the head of a cue
 * @param roles scores the roles of a window's tokens
 * @param crf scores which role follows which
 * @param reranker scores whether a candidate is right
 * @param threshold the probability from which a candidate is accepted
 */
public record RelationModel(
        LinearModel cues, LinearModel roles, LinearChainCrf crf, LinearModel reranker, float threshold) {

    /** Reads a model that {@link #write} has written. */
    public static RelationModel read(DataInput in) throws IOException {
        return new RelationModel(
                LinearModel.read(in),
                LinearModel.read(in),
                LinearChainCrf.read(in),
                LinearModel.read(in),
                in.readFloat());
    }

    public void write(DataOutput out) throws IOException {
        cues.write(out);
        roles.write(out);
        crf.write(out);
        reranker.write(out);
        out.writeFloat(threshold);
    }
}
