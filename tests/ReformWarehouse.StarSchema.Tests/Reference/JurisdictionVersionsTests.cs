using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;
using Xunit;

namespace ReformWarehouse.StarSchema.Tests.Reference;

public class JurisdictionVersionsTests
{
    private static readonly JurisdictionCatalogue Catalogue = ReferenceData.Jurisdictions;
    private static readonly DateOnly Today = new(2025, 12, 31);

    private static IEnumerable<IGrouping<string, Jurisdiction>> ByCode => Catalogue.Versions.GroupBy(version => version.Code);

    [Fact]
    public void Versions_of_a_code_neither_overlap_nor_leave_a_gap()
    {
        foreach (var versions in ByCode)
            foreach (var (earlier, later) in versions.Zip(versions.Skip(1)))
                Assert.True(earlier.ValidTo == later.ValidFrom, $"{versions.Key}: {earlier.ValidTo} then {later.ValidFrom}");
    }

    [Fact]
    public void Every_version_holds_for_at_least_a_day() => Assert.All(Catalogue.Versions, version => Assert.True(version.ValidFrom < version.ValidTo, version.Code));

    [Fact]
    public void The_level_is_the_one_the_code_expresses() =>
        Assert.All(Catalogue.Versions, version => Assert.Equal(Jurisdiction.LevelOf(version.Code), version.Level));

    [Fact]
    public void The_parent_is_of_the_level_above_and_holds_as_long_as_the_child()
    {
        foreach (var child in Catalogue.Versions.Where(version => version.Level is not JurisdictionLevel.Nation))
        {
            var parents = Catalogue.VersionsOf(child.ParentCode!);
            Assert.True(parents.Count > 0, $"{child.Code}: parent {child.ParentCode} does not exist");
            Assert.All(parents, parent => Assert.Equal(child.Level - 1, parent.Level));
            Assert.True(parents[0].ValidFrom <= child.ValidFrom && child.ValidTo <= parents[^1].ValidTo, child.Code);
        }
    }

    [Fact]
    public void Only_the_nation_has_no_parent() =>
        Assert.Equal(Jurisdiction.NationCode, Assert.Single(Catalogue.Versions, version => version.ParentCode is null).Code);

    [Theory]
    [InlineData("2007-01-01")]
    [InlineData("2010-09-09")]
    [InlineData("2010-09-10")]
    [InlineData("2018-02-08")]
    [InlineData("2018-02-09")]
    [InlineData("2021-01-01")]
    [InlineData("2025-12-31")]
    public void Yunnan_has_16_prefectures_and_129_counties_on_every_day_since_2007(string day)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var prefectures = Catalogue.ChildrenOf("530000", on);
        Assert.Equal(16, prefectures.Count);
        Assert.Equal(129, prefectures.Sum(prefecture => Catalogue.ChildrenOf(prefecture.Code, on).Count));
    }

    [Fact]
    public void The_nation_has_31_mainland_provinces_and_333_prefectures()
    {
        var provinces = Catalogue.ChildrenOf(Jurisdiction.NationCode, Today);
        Assert.Equal(31, provinces.Count);
        Assert.Equal(333, provinces.Sum(province => Catalogue.ChildrenOf(province.Code, Today).Count));
    }

    [Fact]
    public void Every_change_ends_the_old_version_and_opens_the_new_one_on_its_date()
    {
        Assert.Equal(Catalogue.Events.Count, Catalogue.Events.Select(change => change.Id).Distinct().Count());
        foreach (var change in Catalogue.Events)
        {
            var before = Catalogue.On(change.OldCode, change.EffectiveDate.AddDays(-1));
            var after = Catalogue.On(change.NewCode, change.EffectiveDate);
            Assert.Equal(change.OldNameZh, before?.NameZh);
            Assert.Equal(change.NewNameZh, after?.NameZh);
            Assert.Equal(change.EffectiveDate, before!.ValidTo);
            Assert.Equal(change.EffectiveDate, after!.ValidFrom);
            Assert.True(change.OldCode == change.NewCode || Catalogue.On(change.OldCode, change.EffectiveDate) is null, change.Id);
        }
    }

    [Fact]
    public void Every_boundary_between_versions_has_its_event()
    {
        var starts = Catalogue.Versions.Where(version => version.ValidFrom != new DateOnly(1949, 10, 1)).Select(version => (version.Code, version.ValidFrom));
        Assert.Equal(Catalogue.Events.Select(change => (change.NewCode, change.EffectiveDate)).Order(), starts.Order());
    }

    [SharedFact("reference/yunnan_population_2020.csv")]
    public void The_sixteen_prefectures_of_the_census_are_known_and_add_up_to_the_province()
    {
        var rows = File.ReadLines(SharedFactAttribute.Path("reference/yunnan_population_2020.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.All(rows, row => Assert.Equal(row[1], Catalogue.On(row[0], new(2020, 11, 1))?.NameZh));
        var prefectures = Catalogue.ChildrenOf("530000", new(2020, 11, 1)).Select(prefecture => prefecture.Code).ToHashSet();
        Assert.Equal(
            long.Parse(rows.Single(row => row[0] == "530000")[2], System.Globalization.CultureInfo.InvariantCulture),
            rows.Where(row => prefectures.Contains(row[0])).Sum(row => long.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(17, rows.Count);
    }
}
