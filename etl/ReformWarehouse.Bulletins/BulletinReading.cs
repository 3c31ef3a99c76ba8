using ReformWarehouse.Bulletins.Sections;

namespace ReformWarehouse.Bulletins;

/// <summary>A document as read: its text, its defaults, its statements in order, and the numerals that were set aside.</summary>
public sealed record BulletinReading(
    string Text,
    DocumentProfile Profile,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<SkippedNumeral> Skipped);
