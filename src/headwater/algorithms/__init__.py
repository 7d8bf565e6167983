"""Published methods that know no news: fingerprints, alignment, clustering, rarity, vectors."""
