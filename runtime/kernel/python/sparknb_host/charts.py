"""Charts of libraries that would otherwise load their scripts from the network: shown by their own specification."""

import re


def register_charts(formatter):
    for module in ("altair.vegalite.v5.api", "altair.vegalite.v6.api"):
        formatter.mimebundle_formatter.for_type_by_name(module, "TopLevelMixin", vega_lite)


def vega_lite(chart, include=None, exclude=None):
    spec = chart.to_dict()
    version = re.search(r"/v(\d+)", spec.get("$schema", "")) or [None, "5"]
    return {f"application/vnd.vegalite.v{version[1]}+json": spec, "text/plain": repr(type(chart).__name__)}
