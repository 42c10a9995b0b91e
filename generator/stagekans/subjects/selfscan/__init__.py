"""Self-scans."""
