"""The doors to the world: MkDocs, Pagefind, git, disk, processes and the clock."""
