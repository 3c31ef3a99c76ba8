using ReformWarehouse.Bulletins.Linking;
using ReformWarehouse.Bulletins.Sections;

namespace ReformWarehouse.Bulletins.Frames;

/// <summary>What every reading step of one document may look at.</summary>
public sealed record DocumentContext(string Text, DocumentProfile Profile, JurisdictionLinker Jurisdictions, IndicatorLinker Indicators);
