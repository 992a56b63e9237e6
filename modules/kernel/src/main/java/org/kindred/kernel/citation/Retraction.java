package org.kindred.kernel.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.value.Value;

/**
 * What is known of a work's retraction, and from whom.
 *
 * @param status  what became of it
 * @param date    when
 * @param notice  the address of the publisher's notice
 * @param reason  why, in words
 * @param source  who says so
 * @param checked when they last looked
 */
public record Retraction(RetractionStatus status, Optional<LocalDate> date, Optional<String> notice, Optional<String> reason,
        Optional<String> source, Optional<LocalDate> checked) {

    /** Nobody has looked. */
    public static final Retraction UNCHECKED = new Retraction(RetractionStatus.UNCHECKED, Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    /** The members of a citation's {@code retraction}; a {@code none} of no stated day is no more than unchecked. */
    public static Retraction of(Value.Group members) {
        var status = members.text("status").flatMap(RetractionStatus::named).orElse(RetractionStatus.UNCHECKED);
        var checked = day(members, "checked");
        if (status == RetractionStatus.UNCHECKED || status == RetractionStatus.NONE && checked.isEmpty()) {
            return UNCHECKED;
        }
        return new Retraction(status, day(members, "date"), members.text("notice"), members.text("reason"), members.text("source"),
                checked);
    }

    private static Optional<LocalDate> day(Value.Group members, String name) {
        return members.text(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        });
    }

    /** Whether something is known against the work. */
    public boolean isWorrying() {
        return status.compareTo(RetractionStatus.NONE) > 0;
    }

    /**
     * What two sources say together: the worse one counts, both are named, and the later look is told. Where both say the same, this one
     * counts, and the other fills in what it leaves open.
     */
    public Retraction and(Retraction other) {
        boolean ours = status.compareTo(other.status) >= 0;
        var worse = ours ? this : other;
        var milder = ours ? other : this;
        boolean same = status == other.status;
        return new Retraction(worse.status, same ? date.or(other::date) : worse.date, same ? notice.or(other::notice) : worse.notice,
                same ? reason.or(other::reason) : worse.reason, sources(worse, milder),
                Stream.of(checked, other.checked).flatMap(Optional::stream).max(Comparator.naturalOrder()));
    }

    private static Optional<String> sources(Retraction worse, Retraction milder) {
        var names = Stream.of(worse.source, milder.source).flatMap(Optional::stream).distinct().collect(Collectors.joining("; "));
        return Optional.of(names).filter(name -> !name.isEmpty());
    }

    /** The same, looked up on a day. */
    public Retraction checkedOn(LocalDate day) {
        return new Retraction(status, date, notice, reason, source, Optional.of(day));
    }

    /** As much of it as items that cite the work show: what became of it, when, and the notice. */
    public Retraction shown() {
        return new Retraction(status, date, notice, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The members of a citation's {@code retraction}, all of them. */
    public Value.Group members() {
        return Value.group().putAll(brief()).put("reason", Value.ofText(reason)).put("source", Value.ofText(source))
                .put("checked", Value.ofText(checked.map(LocalDate::toString))).build();
    }

    /** The members that items which cite the work show. */
    public Value.Group brief() {
        return Value.group().put("status", status.word()).put("date", Value.ofText(date.map(LocalDate::toString)))
                .put("notice", Value.ofText(notice)).build();
    }
}
