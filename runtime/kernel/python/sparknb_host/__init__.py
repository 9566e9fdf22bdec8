"""Python cells of a notebook: a process that the kernel starts at the first of them."""
