"""The tests mirror `app/`, room by room; each test is a sentence about the product."""
