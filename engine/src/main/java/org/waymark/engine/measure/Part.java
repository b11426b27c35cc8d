package org.waymark.engine.measure;

/** Which of a figure's rows are asked for. */
public enum Part {
    /** Those counted on top. */
    NUMERATOR,
    /** All those counted. */
    DENOMINATOR,
    /** Those in neither part, each with its reason. */
    LEFT_OUT
}
