"""Rules that several subjects say, or a subject and the site: each is one sentence to whoever reads it."""

from stagekans.core.rules import Rule

ROUTE_UNREACHABLE = Rule("route-unreachable", facts=("step",))
ROUTE_CIRCLE = Rule("route-circle", facts=("step",))
SCAN_SAME_ITEM = Rule("scan-same-item", facts=("value",))
MEDIA_NO_DESCRIPTION = Rule("media-no-description", facts=("href",))
DATE_IN_FUTURE = Rule("date-in-future", facts=("key", "value"))
