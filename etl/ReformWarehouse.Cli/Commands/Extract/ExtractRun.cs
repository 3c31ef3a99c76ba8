using System.Globalization;
using ReformWarehouse.Bulletins;
using ReformWarehouse.Bulletins.Decoding;
using ReformWarehouse.Bulletins.Output;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;

namespace ReformWarehouse.Cli.Commands.Extract;

/// <summary>Reads the documents one after another and writes their statements; a document that cannot be read does not stop the others.</summary>
internal sealed class ExtractRun(BulletinReaderOptions options, Culture culture)
{
    public int Run(IReadOnlyList<string> files, OutputFormat format)
    {
        if (format == OutputFormat.Html && files.Count > 1)
            throw new UsageException("html 一次显示一个文档，请给出一个文件。", "html shows one document at a time; name one file.");
        var rows = new List<StatementColumns.Row>();
        var failed = 0;
        foreach (var file in files)
        {
            try
            {
                var reading = BulletinReader.Read(DocumentFile.Read(file).Text, options);
                if (format == OutputFormat.Html) Console.Out.Write(new HtmlReport(reading, Path.GetFileName(file), culture == Culture.Zh).Write());
                rows.AddRange(reading.Statements.Select(statement => new StatementColumns.Row(Path.GetFileName(file), statement)));
                Console.Error.WriteLine(Summary(file, reading));
            }
            catch (DocumentException error) when (files.Count > 1)
            {
                failed++;
                Console.Error.WriteLine(culture.Pick($"{error.File}：{error.MessageZh}", $"{error.File}: {error.MessageEn}"));
            }
        }

        if (format != OutputFormat.Html) ResultWriter.Write(Console.Out, StatementColumns.For(), rows, format, culture);
        return failed == 0 ? ExitCodes.Done : failed == files.Count ? ExitCodes.Failed : ExitCodes.SomeRejected;
    }

    private string Summary(string file, BulletinReading reading)
    {
        var (profile, year) = (reading.Profile, reading.Profile.IssueYear?.ToString(CultureInfo.InvariantCulture));
        return culture.Pick(
            $"{file}：{reading.Statements.Count} 条语句，{reading.Skipped.Count} 个其他数字；{profile.JurisdictionName ?? "地区不详"}，{year ?? "年份不详"}",
            $"{file}: {reading.Statements.Count} statements, {reading.Skipped.Count} other numerals; {profile.JurisdictionName ?? "jurisdiction unknown"}, {year ?? "year unknown"}");
    }
}
