module kluscv.example/verify

go 1.19
