package org.waymark.app.proofing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.proof.Answer;
import org.waymark.papers.proof.ProofFinding;
import org.waymark.papers.proof.Proofed;

/**
 * A finding as files have it, with its answer.
 *
 * @param whatToDo is called {@code do}, as on the command line
 * @param answeredBy null while it is open, as are those after it
 */
@JsonPropertyOrder({"code", "file", "ref", "expected", "printed", "says", "do"})
public record FindingLine(
        String code,
        String file,
        String ref,
        String expected,
        String printed,
        String says,
        @JsonProperty("do") String whatToDo,
        @JsonProperty("answered_by") @Nullable String answeredBy,
        @JsonProperty("answered_on") @Nullable LocalDate answeredOn,
        @Nullable String reason) {

    static final List<String> COLUMNS =
            List.of("code", "file", "ref", "expected", "printed", "says", "do", "answered_by", "answered_on", "reason");

    /** The findings that are asked for, the open ones first. */
    static List<FindingLine> of(Proofed proofed, FindingsAsked asked) {
        return Stream.concat(
                        proofed.open().stream().filter(asked::wants).map(finding -> of(finding, null)),
                        proofed.answered().stream()
                                .filter(answered -> asked.wants(answered.finding()))
                                .map(answered -> of(answered.finding(), answered.answer())))
                .toList();
    }

    List<@Nullable Object> cells() {
        return Arrays.asList(code, file, ref, expected, printed, says, whatToDo, answeredBy, answeredOn, reason);
    }

    private static FindingLine of(ProofFinding finding, @Nullable Answer answer) {
        return new FindingLine(
                finding.code(),
                finding.file(),
                finding.ref(),
                finding.expected(),
                finding.printed(),
                finding.says(),
                finding.whatToDo(),
                answer == null ? null : answer.by(),
                answer == null ? null : answer.on(),
                answer == null ? null : answer.reason());
    }
}
