package dev.vitral.shared;

/** What a filter asks of its column. {@link ListColumn#operators()} says which of them a column offers, the usual one first. */
public enum ListOperator {
    /** Text that begins so: {@code perf}. */
    BEGINS,
    /** Text that has it anywhere: {@code *perf*}; on a large list only beside other filters that leave few rows. */
    CONTAINS,
    /** Text with all of these words or beginnings of words: {@code perfil neg}. */
    WORDS,
    /** Exactly: {@code =10}, and for amounts and days {@code 10} alone. */
    EQUALS,
    /** {@code <10}. */
    LESS,
    /** {@code <=10} or {@code ..10}. */
    AT_MOST,
    /** {@code >10}. */
    GREATER,
    /** {@code >=10} or {@code 10..}. */
    AT_LEAST,
    /** Both ends count: {@code 10..20}. */
    RANGE,
    /** Days named by a word of {@link ListDays}: {@code today}, {@code last-7-days}. */
    PERIOD,
    /** One of: {@code A,B}. */
    ANY_OF,
    /** None of: {@code !A,B}. */
    NONE_OF,
    /** {@code true} or {@code false}. */
    IS,
    /** Nothing there: {@code =}. */
    EMPTY,
    /** Something there: {@code !}. */
    NOT_EMPTY
}
