"""Games that absorb: pure, dealt from a seed, as hard as suits the last one; no scores anywhere."""
