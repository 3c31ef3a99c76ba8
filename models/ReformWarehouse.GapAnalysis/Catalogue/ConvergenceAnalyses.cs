using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Convergence;
using ReformWarehouse.GapAnalysis.Disparity;
using ReformWarehouse.GapAnalysis.Peers;

namespace ReformWarehouse.GapAnalysis.Catalogue;

internal static class ConvergenceAnalyses
{
    public static IEnumerable<KeyValuePair<string, Func<AnalysisInput, JsonObject>>> All =>
    [
        new("convergence.sigma", Sigma), new("convergence.beta", Beta), new("convergence.speed", Speed),
        new("convergence.transition_matrix", Transitions), new("convergence.gamma", Gamma),
        new("rank.kendall_spearman", Correlation), new("rank.competition", Display), new("rank.ranks", Display), new("rank.mobility", Gamma),
    ];

    private static JsonObject Sigma(AnalysisInput input)
    {
        var samples = input.NullableRows("values", "values_by_year").Select(v => UnitSample.Of(v, input.OptionalNumbers("weights", "population"))).ToArray();
        var years = input.Texts("years") ?? [.. Enumerable.Range(0, samples.Length).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        AnalysisInput.RequireLength(years.Length, samples.Length, "years");
        if (samples.Length == 0)
            throw AnalysisInput.Missing("values");
        var cv = samples.Select(s => CoefficientOfVariation.Population(s.Values, s.Weights)).ToArray();
        var change = MeasureResult.Combine(cv[0], cv[^1], (a, b) => b - a);
        var converging = SigmaConvergence.IsConverging(cv[0], cv[^1]);
        return new AnalysisOutput()
            .Put("sd_population", samples.Select(s => StandardDeviation.Population(s.Values, s.Weights)))
            .Put("sd_sample", samples.Select(s => StandardDeviation.Sample(s.Values)))
            .Put("cv_population", cv).Put("cv_sample", samples.Select(s => CoefficientOfVariation.Sample(s.Values)))
            .Put("mean", samples.Select(s => PeerBenchmark.WeightedMean(s.Values, s.Weights)))
            .Put("sd_log_population", samples.Select(s => SigmaConvergence.LogDeviation(s.Values, s.Weights)))
            .Put("gini", samples.Select(s => Gini.Of(s.Values, s.Weights)))
            .Put("theil_T", samples.Select(s => TheilT.Of(s.Values, s.Weights)))
            .Put($"cv_change_{years[0]}_{years[^1]}", change).Put("cv_change", change)
            .Put($"converging_{years[0]}_{years[^1]}", converging).Put("converging", converging)
            .Put("n_used", samples.Select(s => s.Coverage.UnitsUsed)).Build();
    }

    private static JsonObject Beta(AnalysisInput input)
    {
        var (before, after) = (input.Numbers("y0", "base"), input.Numbers("y1", "yT", "end"));
        var pairs = before.Zip(after, (a, b) => (a, b)).Where(p => p.a is not null && p.b is not null).ToArray();
        var fit = BetaConvergence.Of([.. pairs.Select(p => p.a!.Value)], [.. pairs.Select(p => p.b!.Value)], input.RequiredNumber("years", "T"));
        return new AnalysisOutput()
            .Put("n", fit.Count).Put("n_used", fit.Count).Put("n_total", before.Length)
            .Put("intercept", fit.Intercept).Put("slope", fit.Slope).Put("r2", fit.RSquared)
            .Put("se_slope", fit.SlopeStandardError).Put("t_slope", fit.SlopeT)
            .Put("speed_lambda", fit.Lambda).Put("half_life_years", fit.HalfLifeYears)
            .Put("converging", fit.Slope.Value is { } b ? b < 0 : null).Build();
    }

    private static JsonObject Speed(AnalysisInput input)
    {
        var (slope, years) = (input.RequiredNumber("slope", "b"), input.RequiredNumber("years", "T"));
        return new AnalysisOutput().Put("speed_lambda", ConvergenceSpeed.Lambda(slope, years))
            .Put("half_life_years", ConvergenceSpeed.HalfLife(slope, years)).Build();
    }

    private static JsonObject Transitions(AnalysisInput input)
    {
        var matrix = input.Has("counts") ? TransitionMatrix.FromCounts(Square(input.Rows("counts"))) : FromSequences(input);
        var initial = input.Has("initial_distribution") ? input.CompleteNumbers("initial_distribution") : [];
        int[] states = [.. Enumerable.Range(0, matrix.Classes)];
        var steady = matrix.SteadyState(out var reason);
        JsonArray Table(Func<int, int, double?> cell) => new([.. states.Select(i => (JsonNode)AnalysisOutput.List(states.Select(j => cell(i, j))))]);
        var output = new AnalysisOutput()
            .Put("counts", Table((i, j) => matrix.Count(i, j))).Put("p", Table((i, j) => matrix.Probability(i, j).Value))
            .Put("shorrocks_prais_mobility", matrix.ShorrocksPrais).Put("mobility_P_shorrocks", matrix.ShorrocksPrais)
            .Put("mobility_D", matrix.DeterminantMobility).Put("mobility_L2", matrix.EigenvalueMobility)
            .Put("mobility_B1", matrix.WeightedStayMobility(initial)).Put("mobility_B2", matrix.WeightedDistanceMobility(initial))
            .Put("sojourn_time", states.Select(matrix.SojournTime));
        return steady is null ? output.Put("steady_state", reason!.Value).Build() : output.Put("steady_state", steady).Build();
    }

    private static TransitionMatrix FromSequences(AnalysisInput input)
    {
        var sequences = input.Array("sequences", "chains") ?? throw AnalysisInput.Missing("counts", "sequences");
        var labels = sequences.Select(s => AnalysisInput.InnerList(s, "sequences").Select(item => item?.ToString()).ToArray()).ToArray();
        var classes = input.Texts("classes") ?? [.. labels.SelectMany(s => s).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        int? Index(string? label) => label is null ? null
            : Array.IndexOf(classes, label) is var i && i >= 0 ? i
            : throw new AnalysisInputException($"序列中的“{label}”不在 classes 之列。", $"The class '{label}' of a sequence is not among 'classes'.");
        return TransitionMatrix.FromSequences(labels.Select(s => s.Select(Index).ToArray()), classes.Length);
    }

    private static double[,] Square(double[][] rows)
    {
        var table = new double[rows.Length, rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Length != rows.Length)
                throw new ArgumentException("Transition counts form a square table.");
            for (var j = 0; j < rows.Length; j++)
                table[i, j] = rows[i][j];
        }

        return table;
    }

    private static JsonObject Correlation(AnalysisInput input)
    {
        var pairs = input.Numbers("x").Zip(input.Numbers("y"), (x, y) => (x, y)).Where(p => p.x is not null && p.y is not null).ToArray();
        double[] x = [.. pairs.Select(p => p.x!.Value)], y = [.. pairs.Select(p => p.y!.Value)];
        var tau = KendallTau.Of(x, y);
        return new AnalysisOutput()
            .Put("concordant", (double)tau.Concordant).Put("discordant", (double)tau.Discordant).Put("ties_x", (double)tau.TiesX)
            .Put("ties_y", (double)tau.TiesY)
            .Put("T_concordant", (double)tau.Concordant).Put("tau_b", tau.TauB).Put("spearman", SpearmanRank.Of(x, y))
            .Put("ranks_x", Ranks.Average(x)).Put("ranks_y", Ranks.Average(y)).Put("n_used", x.Length).Build();
    }

    private static JsonObject Display(AnalysisInput input)
    {
        var values = input.CompleteNumbers("x", "values", "value");
        return new AnalysisOutput()
            .Put("competition", Ranks.Competition(values, input.Polarity())).Put("rank", Ranks.Competition(values, input.Polarity()))
            .Put("average", Ranks.Average(values, input.Polarity())).Put("average_rank", Ranks.Average(values, input.Polarity())).Build();
    }

    private static JsonObject Gamma(AnalysisInput input)
    {
        var rows = input.Rows("values", "values_by_year");
        if (rows.Length == 0)
            throw AnalysisInput.Missing("values");
        var years = input.Has("years") ? input.CompleteNumbers("years") : [.. Enumerable.Range(0, rows.Length).Select(t => (double)t)];
        AnalysisInput.RequireLength(years.Length, rows.Length, "years");
        var (reference, last) = (input.Number("ref", "reference_year") ?? years[0], input.Number("last", "last_year") ?? years.Max());
        int[] used = [.. Enumerable.Range(0, rows.Length).Where(t => years[t] <= last).OrderBy(t => years[t])];
        if (used.Length == 0)
            throw AnalysisInput.Missing("values");
        double[][] dates = [.. used.Select(t => rows[t])];
        var gamma = RankMobility.EurofoundGamma(dates, Array.FindIndex(used, t => years[t] == reference));
        return new AnalysisOutput()
            .Put("rank_concordance", RankMobility.Concordance(dates)).Put("boyle_mccarthy", RankMobility.Concordance(dates))
            .Put("convergeu_gamma", gamma).Put("gamma", gamma)
            .Put("mean_rank_change", RankMobility.MeanRankChange(dates[0], dates[^1]))
            .Put("tau_b", KendallTau.Of(dates[0], dates[^1]).TauB).Put("spearman", SpearmanRank.Of(dates[0], dates[^1])).Build();
    }
}
