"""Rules that several subjects say: each is one sentence to whoever reads it."""

from stagekans.core.rules import Rule

ROUTE_UNREACHABLE = Rule("route-unreachable", facts=("step",))
ROUTE_CIRCLE = Rule("route-circle", facts=("step",))
SCAN_SAME_ITEM = Rule("scan-same-item", facts=("value",))
