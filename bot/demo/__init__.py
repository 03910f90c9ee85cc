"""The real bot in a simulated Discord: for trying it out in the browser, and for tests."""
