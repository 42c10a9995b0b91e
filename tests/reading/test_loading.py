"""Reading a file loads the record of its kind and of no other; the table of subjects loads none."""

import subprocess
import sys

CODE = """
import sys
from stagekans.reading.read import read
from stagekans.reading.sources import Source
from stagekans.subjects.table import KINDS
def loaded():
    return sorted(name for name in sys.modules if name.startswith("stagekans.subjects.") and name.count(".") == 3)
print(*[name for name in loaded() if not name.endswith(".kinds")])
read([Source("glossary/proef.md", b"---\\ntitle: Proef\\nsummary: Een proef.\\n---\\n\\nTekst.\\n")], KINDS)
print(*[name for name in loaded() if not name.endswith(".kinds")])
"""


def test_reading_one_kind_loads_that_kinds_model_only() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    before, after = done.stdout.split("\n")[:2]
    assert before == ""
    rooms = after.split()
    assert "stagekans.subjects.concepts.concept" in rooms
    assert {name.split(".")[2] for name in rooms} == {"concepts"}
