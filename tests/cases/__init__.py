"""Cases from elsewhere, one runner a family: `python -m tests.cases FAMILY FILE`."""
