namespace Apache.Arrow
{
    /// <summary>The schema of Arrow record batches. Never made here: see <see cref="C.ArrowIsAbsent"/>.</summary>
    public abstract class Schema
    {
        private protected Schema()
        {
        }
    }

    /// <summary>A batch of Arrow arrays. Never made here: see <see cref="C.ArrowIsAbsent"/>.</summary>
    public abstract class RecordBatch : IDisposable
    {
        private protected RecordBatch()
        {
        }

        public abstract void Dispose();
    }
}

namespace Apache.Arrow.Ipc
{
    public interface IArrowReader
    {
        ValueTask<RecordBatch?> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default);
    }

    public interface IArrowArrayStream : IArrowReader, IDisposable
    {
        Schema Schema { get; }
    }
}

namespace Apache.Arrow.C
{
    internal static class ArrowIsAbsent
    {
        internal static NotSupportedException Error() => new(
            "Arrow results need the package Apache.Arrow, which this build stands in for: build with -p:UseOfficialDuckDbNet=true "
            + "(etl/vendor-stand-ins/README.md). / Arrow 结果需要 Apache.Arrow 包:请用 -p:UseOfficialDuckDbNet=true 构建。");
    }

    public unsafe struct CArrowSchema
    {
        public static CArrowSchema* Create() => throw ArrowIsAbsent.Error();

        public static void Free(CArrowSchema* schema) => throw ArrowIsAbsent.Error();
    }

    public unsafe struct CArrowArray
    {
        public static CArrowArray* Create() => throw ArrowIsAbsent.Error();

        public static void Free(CArrowArray* array) => throw ArrowIsAbsent.Error();
    }

    public static unsafe class CArrowSchemaImporter
    {
        public static Schema ImportSchema(CArrowSchema* schema) => throw ArrowIsAbsent.Error();
    }

    public static unsafe class CArrowArrayImporter
    {
        public static RecordBatch ImportRecordBatch(CArrowArray* array, Schema schema) => throw ArrowIsAbsent.Error();
    }
}
