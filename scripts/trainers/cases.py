import sys
import traceback


class Cases:
    """Runs cases, prints one line for each and counts them."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def run(self, name, work):
        """Runs `work` and returns what it returned, or None where it raised."""
        try:
            said = work()
            self.passed += 1
            print(f"OK      {name}: {said}", flush=True)
            return said
        except Exception as error:
            self.failed += 1
            if not isinstance(error, AssertionError):
                traceback.print_exc()
            print(f"FAILED  {name}: {type(error).__name__}: {error}", flush=True)
            return None

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)
