using Xunit;

namespace ReformWarehouse.Bulletins.Tests;

public class ResponsibleUnitsTests
{
    [Theory]
    [InlineData("全省技能人才总量达到428万人。（省总工会牵头，省人力资源社会保障厅配合）", "省总工会|省人力资源社会保障厅")]
    [InlineData("全省技能人才总量达到428万人（责任单位：省总工会、省教育厅，各州（市））。", "省总工会|省教育厅|各州（市）")]
    [InlineData("全省技能人才总量达到428万人。〔牵头单位：省总工会；配合单位：省科技厅、省国资委〕", "省总工会|省科技厅|省国资委")]
    [InlineData("全省技能人才总量达到428万人。（由省总工会、省工业和信息化厅等按职责分工负责）", "省总工会|省工业和信息化厅")]
    [InlineData("全省技能人才总量达到428万人（含高技能人才）。", "")]
    [InlineData("全省（省总工会负责统计）技能人才总量达到428万人。", "")]
    public void A_closing_bracket_names_who_answers(string sentence, string units) =>
        Assert.Equal(units, string.Join('|', Bulletins.Sentence(sentence)[0].ResponsibleUnits));

    [Fact]
    public void Each_bracket_answers_for_what_stands_before_it()
    {
        var statements = Bulletins.Sentence("全省技能人才总量达到428万人。（省总工会负责）城镇新增就业51.2万人。（省就业局负责）开展职业技能培训284万人次。");
        Assert.Equal(["省总工会", "省就业局", ""], statements.Select(s => string.Join('、', s.ResponsibleUnits)));
    }

    [Fact]
    public void A_bracket_of_its_own_line_answers_for_its_section_only()
    {
        var statements = Bulletins.Sentence("一、就业\n\n城镇新增就业51.2万人。\n\n二、技能\n\n全省技能人才总量达到428万人。\n\n开展职业技能培训284万人次。\n\n（省总工会牵头，省教育厅参与）");
        Assert.Equal(["", "省总工会、省教育厅", "省总工会、省教育厅"], statements.Select(s => string.Join('、', s.ResponsibleUnits)));
    }
}
