"""Named bytes to a ZIP that is the same on every machine."""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping

_STORED = (
    ".woff2",
    ".png",
    ".jpg",
    ".jpeg",
    ".webp",
    ".mp3",
    ".m4a",
    ".mp4",
    ".webm",
    ".zip",
    ".docx",
    ".pptx",
    ".pf_fragment",
    ".pf_index",
    ".pf_filter",
    ".pf_meta",
)


def pack(
    files: Mapping[str, bytes], folder: str, manifest: Mapping[str, object], notes: Mapping[str, Mapping[str, object]]
) -> Mapping[str, bytes]:
    """Pack files with a manifest of their sums.

    files: path inside the pack -> bytes. folder: top folder in the ZIP.
    manifest: facts about the pack, put at the head of manifest.json.
    notes: path -> extra facts of that file (type, alt text).
    Returns {"": the ZIP}. Sorted names, 1980 dates, fixed rights; compressed formats are stored.
    """
    listed = [
        {
            "path": name,
            "bytes": len(files[name]),
            "sha256": hashlib.sha256(files[name]).hexdigest(),
            **notes.get(name, {}),
        }
        for name in sorted(files)
    ]
    text = json.dumps({**manifest, "files": listed}, ensure_ascii=False, indent=1) + "\n"
    return {"": zipped({**files, "manifest.json": text.encode()}, folder)}


def course(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Pack files at the root of a ZIP, where learning platforms look for the manifest. Returns {"": the ZIP}."""
    return {"": zipped(files)}


def zipped(files: Mapping[str, bytes], folder: str = "") -> bytes:
    """Return files as a ZIP, under one folder or at its root."""
    top = f"{folder}/" if folder else ""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(top + name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 3
            info.external_attr = 0o100644 << 16
            stored = name.endswith(_STORED)
            info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, files[name], compresslevel=None if stored else 9)
    return stream.getvalue()
