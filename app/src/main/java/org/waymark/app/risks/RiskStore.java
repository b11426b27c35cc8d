package org.waymark.app.risks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.papers.pack.PageAddress;

/** The tables of risks; the only class that names them. */
final class RiskStore {

    private static final String RISKS = """
            select
                risk.id as id,
                register.title as register,
                risk.address as address,
                risk.ref as ref,
                risk.kind as kind,
                risk.description as description,
                risk.mitigation as mitigation,
                risk.raised_on as raised_on,
                risk.owner as owner,
                risk.state as state,
                risk.origin as origin,
                risk.version as version
            from risks_risk as risk
            join risks_register as register on register.id = risk.register_id
            """;
    private static final Comparator<Risk> HIGHEST_FIRST =
            Comparator.comparingInt(risk -> -risk.score().orElse(0));

    private final JdbcClient jdbc;

    RiskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The register of that title; it is made if there is none. */
    UUID register(String title) {
        String address = PageAddress.of(title);
        jdbc.sql("""
                insert into risks_register (id, address, title) values (:id, :address, :title)
                on conflict (address) do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("address", address)
                .param("title", title)
                .update();
        return jdbc.sql("select id from risks_register where address = :address")
                .param("address", address)
                .query(UUID.class)
                .single();
    }

    /** Locks the register until the transaction ends, so that two papers do not mix. */
    void lock(UUID register) {
        jdbc.sql("select id from risks_register where id = :id for update")
                .param("id", register)
                .query(UUID.class)
                .single();
    }

    Optional<UUID> newestRegister() {
        return jdbc.sql("""
                        select register.id
                        from risks_register as register
                        left join risks_report as report on report.register_id = register.id
                        order by report.reported_on desc nulls last, register.address
                        limit 1
                        """).query(UUID.class).optional();
    }

    Optional<LocalDate> newestReport(UUID register) {
        return jdbc.sql("""
                        select reported_on
                        from risks_report
                        where register_id = :register
                        order by reported_on desc
                        limit 1
                        """).param("register", register).query(LocalDate.class).optional();
    }

    void addReport(UUID register, LocalDate on, Instant at, String by) {
        jdbc.sql("""
                insert into risks_report (register_id, reported_on, taken_at, taken_by)
                values (:register, :on, :at, :by)
                """)
                .param("register", register)
                .param("on", on)
                .param("at", utc(at))
                .param("by", by)
                .update();
    }

    Optional<LocalDate> paperBeforeNewestAssessment() {
        return jdbc.sql("""
                        select report.reported_on
                        from risks_report as report
                        where report.reported_on < (select max(assessed_on) from risks_assessment)
                        order by report.reported_on desc
                        limit 1
                        """).query(LocalDate.class).optional();
    }

    List<Risk> risks() {
        return risks(" order by register.address, risk.place", Map.of()).stream()
                .sorted(HIGHEST_FIRST)
                .toList();
    }

    List<Risk> risks(UUID register) {
        return risks(" where register.id = :register order by risk.place", Map.of("register", register));
    }

    /** The risk, its row locked until the transaction ends. */
    Risk locked(UUID id) {
        return risks(" where risk.id = :id for update of risk", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such risk"));
    }

    /** A whole number that no reference of the register is, to be the next one's. */
    String nextNumber(UUID register) {
        return jdbc.sql("""
                        select coalesce(max(cast(ref as integer)), 0) + 1
                        from risks_risk
                        where register_id = :register and ref ~ '^[0-9]{1,8}$'
                        """).param("register", register).query(String.class).single();
    }

    /** Adds a risk at the end of its register, under the address or the next like it that is free. */
    UUID addRisk(
            UUID register,
            String address,
            @Nullable String ref,
            RiskKind kind,
            @Nullable String description,
            @Nullable String mitigation,
            @Nullable String raisedOn,
            @Nullable String owner,
            String origin) {
        UUID id = UUID.randomUUID();
        String own = address;
        for (int number = 2; isTaken(own); number++) {
            own = address + "-" + number;
        }
        jdbc.sql("""
                insert into risks_risk (
                    id, register_id, address, place, ref, kind, description, mitigation, raised_on, owner, state, origin
                )
                values (
                    :id, :register, :address,
                    (select coalesce(max(place), 0) + 1 from risks_risk where register_id = :register),
                    :ref, :kind, :description, :mitigation, :raisedOn, :owner, 'OPEN', :origin
                )
                """)
                .param("id", id)
                .param("register", register)
                .param("address", own)
                .param("ref", ref)
                .param("kind", kind.name())
                .param("description", description)
                .param("mitigation", mitigation)
                .param("raisedOn", raisedOn)
                .param("owner", owner)
                .param("origin", origin)
                .update();
        return id;
    }

    void change(
            UUID id,
            RiskKind kind,
            @Nullable String description,
            @Nullable String mitigation,
            @Nullable String raisedOn,
            @Nullable String owner,
            RiskState state) {
        jdbc.sql("""
                update risks_risk
                set kind = :kind, description = :description, mitigation = :mitigation, raised_on = :raisedOn,
                    owner = :owner, state = :state, version = version + 1
                where id = :id
                """)
                .param("id", id)
                .param("kind", kind.name())
                .param("description", description)
                .param("mitigation", mitigation)
                .param("raisedOn", raisedOn)
                .param("owner", owner)
                .param("state", state.name())
                .update();
    }

    void addAssessment(UUID risk, Assessment assessment) {
        jdbc.sql("""
                insert into risks_assessment (
                    risk_id, assessed_on, probability, impact, printed_score, written_at, written_by, from_paper
                )
                values (:risk, :on, :probability, :impact, :score, :at, :by, :paper)
                """)
                .param("risk", risk)
                .param("on", assessment.assessedOn())
                .param("probability", assessment.probability())
                .param("impact", assessment.impact())
                .param("score", assessment.printedScore())
                .param("at", utc(assessment.writtenAt()))
                .param("by", assessment.writtenBy())
                .param("paper", assessment.fromPaper())
                .update();
    }

    void addChange(UUID risk, RiskChange change) {
        jdbc.sql("""
                insert into risks_change (risk_id, changed_at, changed_by, from_paper, field, was, became)
                values (:risk, :at, :by, :paper, :field, :was, :became)
                """)
                .param("risk", risk)
                .param("at", utc(change.changedAt()))
                .param("by", change.changedBy())
                .param("paper", change.fromPaper())
                .param("field", change.field())
                .param("was", change.was())
                .param("became", change.became())
                .update();
    }

    List<RiskChange> changes(UUID risk) {
        return jdbc.sql("""
                        select changed_at, changed_by, from_paper, field, was, became
                        from risks_change
                        where risk_id = :risk
                        order by number desc
                        """)
                .param("risk", risk)
                .query((row, number) -> new RiskChange(
                        instant(row, "changed_at"),
                        row.getString("changed_by"),
                        row.getBoolean("from_paper"),
                        row.getString("field"),
                        row.getString("was"),
                        row.getString("became")))
                .list();
    }

    /** The fields of a risk that a person has written here. */
    Set<String> editedByPeople(UUID risk) {
        return jdbc
                .sql("select distinct field from risks_change where risk_id = :risk and not from_paper")
                .param("risk", risk)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isTaken(String address) {
        return jdbc.sql("select exists (select 1 from risks_risk where address = :address)")
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    private List<Risk> risks(String which, Map<String, ?> values) {
        Map<UUID, List<Assessment>> assessments = assessments();
        return jdbc.sql(RISKS + which)
                .params(values)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Risk(
                            id,
                            row.getString("register"),
                            row.getString("address"),
                            row.getString("ref"),
                            RiskKind.valueOf(row.getString("kind")),
                            row.getString("description"),
                            row.getString("mitigation"),
                            row.getString("raised_on"),
                            row.getString("owner"),
                            RiskState.valueOf(row.getString("state")),
                            row.getString("origin"),
                            assessments.getOrDefault(id, List.of()),
                            row.getInt("version"));
                })
                .list();
    }

    /** Every assessment by its risk, newest first. */
    private Map<UUID, List<Assessment>> assessments() {
        Map<UUID, List<Assessment>> assessments = new HashMap<>();
        jdbc.sql("""
                select risk_id, assessed_on, probability, impact, printed_score, written_at, written_by, from_paper
                from risks_assessment
                order by assessed_on desc, number desc
                """).query(row -> {
            assessments
                    .computeIfAbsent(row.getObject("risk_id", UUID.class), key -> new ArrayList<>())
                    .add(new Assessment(
                            row.getObject("assessed_on", LocalDate.class),
                            row.getString("probability"),
                            row.getString("impact"),
                            row.getString("printed_score"),
                            instant(row, "written_at"),
                            row.getString("written_by"),
                            row.getBoolean("from_paper")));
        });
        return assessments;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
