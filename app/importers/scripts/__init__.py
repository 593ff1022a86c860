"""Scripts of the policy book from other formats and back: XLSForm, tables, lists, flowcharts, templates, guidelines."""
