"""Where scripts are written: the graph and the text of one file, its checks, and a walk in which nothing is sent."""
