"""Pictures of the room, made from seeded data and a fixed clock."""
